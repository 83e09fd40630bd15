import Testing

@Suite struct IngestSmoke {
    @Test func runs() { #expect(1 + 1 == 2) }
}
