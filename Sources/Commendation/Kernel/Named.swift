/// A coded value that a person sees by a Vietnamese or English name.
public protocol Named {
    /// The name of the value.
    var name: Bilingual { get }
}

extension Named {
    /// The Vietnamese name.
    public var vi: String { name.vi }

    /// The English name.
    public var en: String { name.en }
}
