import Mustache

/// Turns a template and its data into HTML, refusing to print a page with a hole in it.
package struct PageRenderer: Sendable {
    private let library: MustacheLibrary
    private let messages: MessageCatalogue

    /// A renderer over the given templates, by name.
    package init(templates: [String: String], messages: MessageCatalogue) throws {
        MarkupEscaping.register()
        var library = MustacheLibrary()
        for (name, text) in templates {
            try library.register(MarkupEscaping.pragma + text, named: name)
        }
        self.library = library
        self.messages = messages
    }

    /// A renderer over the templates carried in the binary.
    package static func embedded(messages: MessageCatalogue = .embedded) throws -> PageRenderer {
        try PageRenderer(templates: EmbeddedTemplates.all, messages: messages)
    }

    /// The page, or an error naming the slots that it lacks.
    package func render(_ template: String, _ data: PageData, in language: Language) throws -> String {
        let faults = PageFaults()
        let root = PageScope(data: data, faults: faults, isRoot: true)
        // Messages lie under the root, so that a page's data cannot hide them.
        let stack = RootScope(page: root, messages: MessageScope(messages: messages, language: language, faults: faults))
        guard let html = library.render(stack, withTemplate: template) else {
            throw PageError(template: template, slots: ["(no such template)"])
        }
        guard faults.list.isEmpty else { throw PageError(template: template, slots: faults.list) }
        return html
    }

    private struct RootScope: MustacheParent {
        let page: PageScope
        let messages: MessageScope

        func child(named name: String) -> Any? { name == "t" ? messages : page.child(named: name) }
    }
}
