import {TextRun} from 'docx'
import type {Break} from 'mdast'
import type {PhraseHandler} from '../state.ts'

export const breakLine: PhraseHandler<Break> = () => [new TextRun({break: 1})]
