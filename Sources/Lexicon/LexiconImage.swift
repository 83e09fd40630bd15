import Language

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The compiled lexicon, mapped from its file or held in memory: read-only, shared by all workers.
///
///     let lexicon = try LexiconImage(path: "lexicon.image")
///     lexicon.entity(0).name(in: "en")
public final class LexiconImage: @unchecked Sendable {
    // Unchecked, because the pointer is not Sendable by itself: the memory is never written after `init` returns.
    private let base: UnsafeRawBufferPointer
    private let isMapped: Bool
    private let sections: [(start: Int, length: Int)]
    let root: UInt32
    /// Names of the word classes, by their index.
    let classNames: [String]
    /// Numbers of the states by their codes.
    private let statesByCode: [String: Int]
    /// The meanings of the time words (`month 11`), by the value of their lemmas.
    public let timeNames: [String]

    public enum LoadError: Error, CustomStringConvertible {
        case cannotOpen(String)
        case notAnImage(String)
        public var description: String {
            switch self {
            case .cannotOpen(let path): "the compiled lexicon \(path) cannot be opened"
            case .notAnImage(let path): "\(path) is not a compiled lexicon of this version"
            }
        }
    }

    /// Maps an image file.
    public convenience init(path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw LoadError.cannotOpen(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 16 else { throw LoadError.notAnImage(path) }
        let size = Int(status.st_size)
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else { throw LoadError.cannotOpen(path) }
        try self.init(base: UnsafeRawBufferPointer(start: address, count: size), isMapped: true, name: path)
    }

    /// Holds an image that was just compiled.
    public convenience init(bytes: [UInt8]) throws {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        copy.copyBytes(from: bytes)
        try self.init(base: UnsafeRawBufferPointer(copy), isMapped: false, name: "image")
    }

    private init(base: UnsafeRawBufferPointer, isMapped: Bool, name: String) throws {
        func word(_ at: Int) -> UInt32 { UInt32(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt32.self)) }
        let count = ImageFormat.Section.allCases.count
        guard base.count >= 16 + count * 8, word(0) == ImageFormat.magic, word(4) == ImageFormat.version, Int(word(8)) == count else {
            throw LoadError.notAnImage(name)
        }
        var sections: [(Int, Int)] = []
        for index in 0..<count {
            let start = Int(word(16 + index * 8))
            let length = Int(word(20 + index * 8))
            guard start + length <= base.count else { throw LoadError.notAnImage(name) }
            sections.append((start, length))
        }
        self.base = base
        self.isMapped = isMapped
        self.sections = sections
        root = word(12)
        func strings(_ section: ImageFormat.Section) -> [String] {
            let (start, length) = sections[section.rawValue]
            return (0..<length / 4).map { Self.string(base, sections, word(start + $0 * 4)) }
        }
        var states: [String: Int] = [:]
        let (start, length) = sections[ImageFormat.Section.entities.rawValue]
        for index in 0..<length / (ImageFormat.entityWords * 4) {
            let at = start + index * ImageFormat.entityWords * 4
            // States come first.
            guard UInt8(word(at) & 0xFF) == LemmaKind.state.rawValue else { break }
            let code = Self.string(base, sections, word(at + 8))
            if states[code] == nil { states[code] = index }
        }
        statesByCode = states
        classNames = strings(.classNames)
        timeNames = strings(.timeKinds)
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: base.baseAddress), base.count)
        } else {
            base.deallocate()
        }
    }

    // MARK: - Raw access

    @inline(__always)
    func word(_ section: ImageFormat.Section, _ index: Int) -> UInt32 {
        UInt32(littleEndian: base.loadUnaligned(fromByteOffset: sections[section.rawValue].start + index * 4, as: UInt32.self))
    }

    func count(_ section: ImageFormat.Section, words: Int) -> Int { sections[section.rawValue].length / (words * 4) }

    /// The automaton's bytes.
    var trie: UnsafeRawBufferPointer { bytes(.trie) }

    func bytes(_ section: ImageFormat.Section) -> UnsafeRawBufferPointer {
        let (start, length) = sections[section.rawValue]
        return UnsafeRawBufferPointer(rebasing: base[start..<start + length])
    }

    private static func string(_ base: UnsafeRawBufferPointer, _ sections: [(start: Int, length: Int)], _ reference: UInt32) -> String {
        if reference == 0 { return "" }
        let at = sections[ImageFormat.Section.strings.rawValue].start + Int(reference)
        let length = Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
        return String(decoding: base[at + 4..<at + 4 + length], as: UTF8.self)
    }

    func string(_ reference: UInt32) -> String { Self.string(base, sections, reference) }

    /// The text of a file that the compiler passed through, such as `arabic/time-rules.txt`; nil when there is none.
    public func source(_ path: String) -> String? { sources().last { $0.path == path }?.text }

    /// All lexicon files the image was made from, for compiling it anew with an overlay.
    public func sources() -> [LexiconSource.File] {
        let (start, length) = sections[ImageFormat.Section.sources.rawValue]
        return (0..<length / 8).map {
            LexiconSource.File(
                path: string(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: start + $0 * 8, as: UInt32.self))),
                text: string(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: start + $0 * 8 + 4, as: UInt32.self))))
        }
    }

    /// The version of the image's format.
    public static var formatVersion: Int { Int(ImageFormat.version) }

    /// A hash of all the sources: the lexicon's version in provenance.
    public var version: String {
        let low = UInt64(word(.options, 0))
        let high = UInt64(word(.options, 1))
        return String(high << 32 | low, radix: 16)
    }

    // MARK: - Records

    /// Form `index`: what lemma it is of and how it is inflected.
    @inline(__always)
    func form(_ index: Int) -> (lemma: Int, features: Features, checksum: UInt32) {
        let at = index * ImageFormat.formWords
        return (Int(word(.forms, at)), Features(rawValue: word(.forms, at + 1)), word(.forms, at + 2))
    }

    public var lemmaCount: Int { count(.lemmas, words: ImageFormat.lemmaWords) }
    public var formCount: Int { count(.forms, words: ImageFormat.formWords) }
    public var entityCount: Int { count(.entities, words: ImageFormat.entityWords) }
    public var frameCount: Int { count(.frames, words: ImageFormat.frameWords) }

    public func lemma(_ index: Int) -> Lemma { Lemma(image: self, index: index) }
    public func entity(_ index: Int) -> Entity { Entity(image: self, index: index) }
    public func frame(_ index: Int) -> Frame { Frame(image: self, index: index) }
}

extension LexiconImage {
    public var holdingCount: Int { count(.holdings, words: ImageFormat.holdingWords) }
    public func holding(_ index: Int) -> Holding { Holding(image: self, index: index) }

    /// The persons one of whose last names has the skeleton of a word, in the order of their numbers; none for words of fewer than two consonants.
    ///
    /// - Parameter folded: the folded bytes of the word, without clitics.
    public func persons(like folded: some Sequence<UInt8>) -> [Entity] {
        let skeleton = Skeleton(folded: folded)
        guard skeleton.count >= NameSkeleton.least else { return [] }
        let total = count(.skeletons, words: ImageFormat.skeletonWords)
        var low = 0
        var high = total
        while low < high {
            let middle = (low + high) / 2
            if word(.skeletons, middle * ImageFormat.skeletonWords) < skeleton.key { low = middle + 1 } else { high = middle }
        }
        var result: [Entity] = []
        while low < total, word(.skeletons, low * ImageFormat.skeletonWords) == skeleton.key {
            result.append(entity(Int(word(.skeletons, low * ImageFormat.skeletonWords + 1))))
            low += 1
        }
        return result
    }

    /// The index of a word class by its name, nil when no entry has it; a search, for set-up and not for hot paths.
    public func classIndex(_ name: String) -> Int? { classNames.firstIndex(of: name) }

    /// Whether the entry of a reading is of a word class: `lexicon.has(a, lexicon.classIndex("modal"))`.
    ///
    /// - Parameter wordClass: the class's index, looked up once and not for each word; no reading is of the class nil.
    public func has(_ a: Analysis, _ wordClass: Int?) -> Bool {
        guard let wordClass, a.lemma >= 0 else { return false }
        return lemma(Int(a.lemma)).classes.contains(wordClass)
    }

    /// Several word classes by their names; those that no entry has are left out.
    public func classSet(_ names: [String]) -> ClassSet {
        var result = ClassSet()
        for name in names { if let index = classIndex(name) { result.insert(index) } }
        return result
    }

    /// The state of a code; nil for codes that are no state's.
    public func state(code: String) -> Entity? { statesByCode[code].map(entity) }

    /// An entity by kind and id; a search over all of them, for set-up and not for hot paths.
    public func entity(_ kind: LemmaKind, id: String) -> Entity? {
        for index in 0..<entityCount {
            let candidate = entity(index)
            if candidate.kind == kind, candidate.id == id { return candidate }
        }
        return nil
    }
}
