import Testing

@Suite struct TextSmoke {
    @Test func runs() { #expect(1 + 1 == 2) }
}
