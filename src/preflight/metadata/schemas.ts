/** Namespaces, and the properties that PDF/A knows by itself. ISO 19005-2 6.6.2.3, ISO 16684-1 8. */

export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
  property: 'http://www.aiim.org/pdfa/ns/property#',
} as const

/** By namespace; a schema that is not here has to be described in the file. */
export const predefined: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [
        namespaces.dc,
        'contributor coverage creator date description format identifier language publisher relation rights source subject title type',
      ],
      [
        namespaces.xmp,
        'Advisory BaseURL CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname Rating Thumbnails',
      ],
      [namespaces.pdf, 'Keywords PDFVersion Producer Trapped'],
      [
        namespaces.xmpMM,
        'DerivedFrom DocumentID History InstanceID ManagedFrom Manager ManageTo ManageUI ManagerVariant OriginalDocumentID RenditionClass RenditionOf RenditionParams SaveID VersionID Versions',
      ],
      [namespaces.xmpRights, 'Certificate Marked Owner UsageTerms WebStatement'],
      [namespaces.pdfaid, 'part amd corr conformance rev'],
      [namespaces.extension, 'schemas'],
    ] as const
  ).map(([namespace, names]) => [namespace, new Set(names.split(' '))]),
)
