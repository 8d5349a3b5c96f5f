import Entry
import ListReading

/// The files that were read in.
package struct ImportListPage: Sendable {
    /// The files.
    package let listing: BookListing<BookImport>
    /// Where the page begins.
    package let mark: BookMark

    /// A page of the list.
    package init(listing: BookListing<BookImport>, mark: BookMark) {
        self.listing = listing
        self.mark = mark
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let paging = ListPaging(mark, listing).data(rows: listing.rows.count) { page.link("/imports", $0.parameters) }
        return page.frame(title: page.say("imports-title")).merging(paging).merging([
            "found": .text(page.say(listing.rows.isEmpty ? "imports-none" : "imports-found")),
            "caption": .text(page.say("imports-caption", ["count": page.count(listing.rows.count)])),
            "rows": .list(listing.rows.map { $0.row(page) }),
        ])
    }
}

/// One file that was read in: what became of its rows, and each row refused with its cell and what would be right.
package struct ImportPage: Sendable {
    /// The file and a page of its refused rows.
    package let record: BookImportRecord
    /// Where the page begins.
    package let mark: BookMark

    /// The page of a file.
    package init(record: BookImportRecord, mark: BookMark) {
        self.record = record
        self.mark = mark
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let file = record.file
        let rows = record.refused.rows
        let paging = ListPaging(mark, record.refused).data(rows: rows.count) {
            page.link("/imports/\(file.id.text)", $0.parameters)
        }
        let facts = [
            PageFact(page.say("column-import-kind"), file.shownKind(page)),
            PageFact(page.say("fact-imported-on"), page.day(file.on)),
            PageFact(page.say("fact-rows"), page.count(file.rows)),
            PageFact(page.say("fact-added"), page.count(file.added)),
            PageFact(page.say("fact-repeated"), page.count(file.repeated)),
            PageFact(page.say("fact-refused"), page.count(file.refused)),
            PageFact(page.say("fact-warned"), page.count(file.warned)),
            PageFact(page.say("fact-id"), file.id.text),
        ]
        return page.frame(title: file.shownFile(page)).merging(paging).merging([
            "name": .text(file.shownFile(page)),
            "facts": .list(facts.map(\.data)),
            "outcome": .text(
                page.say(file.refused == 0 ? "import-all-taken" : "import-some-refused", ["count": page.count(file.refused)])),
            "caption": .text(page.say("refused-caption", ["count": page.count(rows.count)])),
            "rows": .list(rows.map { row($0, page) }),
        ])
    }

    private func row(_ row: BookRefusedRow, _ page: PageContext) -> PageData {
        let what = page.messages.lookUp("refusal-\(row.code)", page.language)
        let remedy = page.messages.lookUp("refusal-\(row.code)-next", page.language)
        return [
            "row": .text(page.count(row.row)),
            "column": .text(
                [row.column, row.heading].compactMap { $0 }.joined(separator: " · ").isEmpty
                    ? "–" : [row.column, row.heading].compactMap { $0 }.joined(separator: " · ")),
            "value": .text(row.value.flatMap { $0.isEmpty ? nil : $0 } ?? page.say("value-not-kept")),
            "what": .text(what ?? page.say("refusal-other")),
            "remedy": .text(remedy ?? page.say("refusal-other-next")),
            // A code is for a reader only where there are no words for it.
            "code": .optional(what == nil ? row.code : nil),
        ]
    }
}

extension BookImport {
    /// The name of the file; one that was not kept is said to be so.
    fileprivate func shownFile(_ page: PageContext) -> String {
        file.flatMap { $0.isEmpty ? nil : $0 } ?? page.say("file-not-kept")
    }

    /// The kind of list in words.
    fileprivate func shownKind(_ page: PageContext) -> String {
        page.messages.lookUp("import-kind-\(list)", page.language) ?? page.say("import-kind-other")
    }

    fileprivate func row(_ page: PageContext) -> PageData {
        [
            "href": .text(page.link("/imports/\(id.text)")), "file": .text(shownFile(page)), "kind": .text(shownKind(page)),
            "iso": .text(on.iso), "day": .text(page.day(on)), "rows": .text(page.count(rows)), "added": .text(page.count(added)),
            "repeated": .text(page.count(repeated)), "refused": .text(page.count(refused)), "warned": .text(page.count(warned)),
            "isClean": .flag(refused == 0),
        ]
    }
}
