import Testing

@Suite struct LexiconCompilerSmoke {
    @Test func runs() { #expect(1 + 1 == 2) }
}
