import Testing

@Suite struct CodingSmoke {
    @Test func runs() { #expect(1 + 1 == 2) }
}
