import Testing

@Suite struct CommandSmoke {
    @Test func runs() { #expect(1 + 1 == 2) }
}
