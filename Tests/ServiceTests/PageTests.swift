import Entry
import Foundation
import HTTPTypes
import Testing

@testable import Service

struct PageTests {
    static let paths = [
        "/", "/?cycle=2021-2025", "/proposals",
        "/proposals?period=submission.2026-01.2026-03&state=received&after=9&unit=\(HTTPTestBook.unitID.text)",
        "/proposals?decision=\(HTTPTestBook.decisionID.text)&award=CSTDCS", "/proposals/\(HTTPTestBook.proposalID.text)",
        "/decisions",
        "/decisions/\(HTTPTestBook.decisionID.text)", "/decisions/\(HTTPTestBook.decisionID.text)?after=50",
        "/proposals?before=12", "/honorees/\(HTTPTestBook.honoreeID.text)", "/honorees/\(HTTPTestBook.candidateID.text)",
        "/units",
        "/units/\(HTTPTestBook.unitID.text)", "/units/\(HTTPTestBook.erasedID.text)", "/matches",
        "/matches?view=resolved&before=4",
        "/matches/\(HTTPTestBook.honoreeID.text)", "/matches/\(HTTPTestBook.candidateID.text)", "/imports", "/imports?after=9",
        "/statistics",
        "/statistics?cycle=2021-2025&basis=submission&outcome=all&rows=rank&columns=none", "/statistics?rows=kind&columns=kind",
        "/congress", "/congress?cycle=2021-2025", "/evidence",
        "/imports/\(HTTPTestBook.importID.text)",
    ]
    static let html = ["Accept": "text/html"]

    static func with(_ path: String, lang: Language) -> String {
        path + (path.contains("?") ? "&" : "?") + "lang=\(lang.rawValue)"
    }

    @Test(arguments: paths, Language.allCases)
    func `every page is whole and well-formed in both languages`(path: String, language: Language) async throws {
        let answer = try await HTTPTestClient().send(.get, Self.with(path, lang: language), headers: Self.html)
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.text.contains("<html lang=\"\(language.rawValue)\">"))
        let checker = PageHTMLChecker(answer.text)
        #expect(checker.faults == [])
        #expect(checker.ids.contains("content"))
        #expect(!answer.text.contains("{{") && !answer.text.contains("Optional("))
        // A message that is missing shows its key in brackets.
        #expect(answer.text.firstMatch(of: /\[[a-z]+-[a-z-]+\]/) == nil)
    }

    @Test(
        arguments: ["/", "/proposals", "/decisions", "/units", "/matches", "/matches?view=resolved", "/imports", "/evidence"],
        Language.allCases)
    func `an empty book has whole pages too`(path: String, language: Language) async throws {
        let client = try HTTPTestClient(book: HTTPTestBook(empty: true))
        let answer = try await client.send(.get, Self.with(path, lang: language), headers: Self.html)
        #expect(answer.status == 200)
        #expect(PageHTMLChecker(answer.text).faults == [])
    }

    @Test(arguments: paths)
    func `every link of a page opens a page`(path: String) async throws {
        let client = try HTTPTestClient()
        let page = try await client.send(.get, path, headers: Self.html)
        let links = Set(PageHTMLChecker(page.text).links)
        #expect(links.count > 3)
        for link in links {
            let answer = try await client.send(.get, link, headers: Self.html)
            #expect(answer.status == 200, "\(link) on \(path)")
        }
    }

    @Test(arguments: [
        "/nothing", "/proposals/xyz", "/proposals/\(HTTPTestBook.unitID.text)", "/decisions/nothing/at/all", "/honorees/1",
        "/honorees/\(HTTPTestBook.unitID.text)", "/units/\(HTTPTestBook.honoreeID.text)", "/matches/\(HTTPTestBook.unitID.text)",
        "/imports/\(HTTPTestBook.unitID.text)", "/decisions/\(HTTPTestBook.unitID.text)",
    ])
    func `what is not there gets a page that says what to do`(path: String) async throws {
        for language in Language.allCases {
            let answer = try await HTTPTestClient().send(.get, Self.with(path, lang: language), headers: Self.html)
            #expect(answer.status == 404)
            #expect(PageHTMLChecker(answer.text).faults == [])
            #expect(answer.text.contains(language == .english ? "Check the address" : "Kiểm tra lại địa chỉ"))
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"\u{301} onmouseover=\"alert(1)", "<\u{338}b>", "' & \" > <", "{{t.book-name}}",
        "a\u{0}b\u{7}c",
        "</title></html>", "&amp;lt;",
    ])
    func `a hostile name is only text`(name: String) async throws {
        let client = try HTTPTestClient(book: HTTPTestBook(name: name))
        for path in [
            "/proposals", "/proposals/\(HTTPTestBook.proposalID.text)", "/honorees/\(HTTPTestBook.honoreeID.text)", "/units",
            "/units/\(HTTPTestBook.unitID.text)", "/matches", "/matches/\(HTTPTestBook.honoreeID.text)", "/imports",
            "/imports/\(HTTPTestBook.importID.text)", "/decisions/\(HTTPTestBook.decisionID.text)",
        ] {
            let answer = try await client.send(.get, path, headers: Self.html)
            #expect(answer.status == 200)
            #expect(PageHTMLChecker(answer.text).faults == [])
            #expect(answer.text.contains(MarkupEscaping.escaped(name)))
            #expect(!answer.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        }
    }

    @Test func `a page of a demo log says so and a real one does not`() async throws {
        for path in Self.paths + ["/nothing"] {
            let demo = try await HTTPTestClient(origin: "sonla.gov.vn/so-vang/demo").send(.get, path, headers: Self.html)
            #expect(demo.text.contains("Dữ liệu thử, không phải sổ thật"))
            let trial = try await HTTPTestClient(origin: "sonla.gov.vn/so-vang/trial").send(.get, path, headers: Self.html)
            #expect(trial.text.contains("Dữ liệu thử, không phải sổ thật"))
            let real = try await HTTPTestClient(origin: "sonla.gov.vn/so-vang").send(.get, path, headers: Self.html)
            #expect(!real.text.contains("Dữ liệu thử"))
        }
    }

    @Test func `the timeline tells who, when, under which pack and where in the log`() async throws {
        let path = "/proposals/\(HTTPTestBook.proposalID.text)"
        let vietnamese = try await HTTPTestClient().send(.get, path, headers: Self.html)
        for text in [
            "Lò Thị Mẫu", "trong sổ số 1.234.567", "Người thực hiện: officer-01", "thay mặt SNV", "abababababababab",
            "20/11/2026",
            "25/11/2026 00:50:51", "30/11/2026", "Thiếu biên bản bình xét", "Phường Tô Hiệu", "Số 1234/QĐ-UBND, ngày 24/11/2026",
            "SomethingNew", "unheardOf",
        ] {
            #expect(vietnamese.text.contains(text), "\(text)")
        }
        let english = try await HTTPTestClient().send(.get, path + "?lang=en", headers: Self.html)
        for text in [
            "entry no. 1,234,567 in the log", "20 Nov 2026", "The review minutes are missing", "Grassroots emulation fighter",
        ] {
            #expect(english.text.contains(text), "\(text)")
        }
    }

    @Test func `a month to come is a dash and not a nought`() async throws {
        let day = try #require(Instant(rfc3339: "2026-12-05T03:00:00.000000Z"))
        let environment = Service.Environment(now: { day }, random: { (1, 2) })
        let answer = try await HTTPTestClient(environment: environment).send(.get, "/", headers: Self.html)
        // January to October and December 2026 are noughts; the 48 months after them and their four years are to come.
        #expect(answer.text.ranges(of: "<span class=\"none\">0</span>").count == 11)
        #expect(answer.text.ranges(of: "<span class=\"none\">–</span>").count == 48)
        #expect(answer.text.ranges(of: "<td class=\"number total\">–</td>").count == 4)
    }

    @Test func `an erased name is said to be erased`() async throws {
        let answer = try await HTTPTestClient().send(.get, "/proposals", headers: Self.html)
        #expect(answer.text.contains("(tên đã được xóa theo quy định)"))
    }

    @Test func `the language comes from the address, then the cookie, and is kept`() async throws {
        let client = try HTTPTestClient()
        let chosen = try await client.send(.get, "/?lang=en", headers: Self.html)
        #expect(chosen.header("Set-Cookie")?.hasPrefix("lang=en") == true)
        #expect(chosen.header("Content-Language") == "en")
        let cookie = try await client.send(.get, "/", headers: ["Accept": "text/html", "Cookie": "lang=en"])
        #expect(cookie.text.contains("<html lang=\"en\">"))
        #expect(cookie.header("Set-Cookie") == nil)
        let plain = try await client.send(.get, "/?lang=fr", headers: ["Accept": "text/html", "Accept-Language": "en"])
        #expect(plain.text.contains("<html lang=\"vi\">"))
        #expect(plain.text.contains("<a href=\"/?lang=en\" hreflang=\"en\" lang=\"en\""))
    }
}
