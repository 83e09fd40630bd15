import Testing

@Suite struct OntologySmoke {
    @Test func runs() { #expect(1 + 1 == 2) }
}
