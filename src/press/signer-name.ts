/** What a certificate says of whom it is for: `CN=林小芳, O=數位政策室, C=TW`. RFC 4514 2. */
export function signerName(subject: string): string {
  return subject.split('\n').reverse().join(', ')
}
