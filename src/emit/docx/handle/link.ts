import {ExternalHyperlink} from 'docx'
import type {Link, LinkReference} from 'mdast'
import {safeAddress} from '../../../office/address.ts'
import {withMark} from '../../../office/setting.ts'
import type {PhraseHandler} from '../state.ts'

export const link: PhraseHandler<Link> = (node, look, state) => {
  const address = safeAddress(node.url)
  if (address === null) return state.phrases(node.children, look)
  return [
    new ExternalHyperlink({link: address, children: state.phrases(node.children, withMark(look, 'link'))}),
  ]
}

/** Its definition is not in the text, so that it leads nowhere; what it says stays. */
export const linkReference: PhraseHandler<LinkReference> = (node, look, state) =>
  state.phrases(node.children, look)
