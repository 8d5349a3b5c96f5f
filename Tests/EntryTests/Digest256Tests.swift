import Entry
import Testing

struct Digest256Tests {
    @Test func `the digest of abc is the standard's`() {
        let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Digest256.hex(Array("abc".utf8)) == hex)
        #expect(Digest256.sha256(Array("abc".utf8)).prefix(2) == [0xBA, 0x78])
    }
}
