import Mustache

/// The message catalogue in one language, as templates read it: `{{t.key}}`.
struct MessageScope: MustacheParent {
    let messages: MessageCatalogue
    let language: Language
    let faults: PageFaults

    func child(named key: String) -> Any? {
        guard let text = messages.lookUp(key, language) else {
            faults.note("t.\(key)")
            return nil
        }
        return text
    }
}
