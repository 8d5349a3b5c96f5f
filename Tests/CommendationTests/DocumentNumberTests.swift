import Commendation
import Entry
import Foundation
import Testing

struct DocumentNumberTests {
    @Test(arguments: [
        ("163/QĐ-UBND", "163", "QĐ-UBND", nil, "163/QĐ-UBND"), ("1196 /QĐ-UBND", "1196", "QĐ-UBND", nil, "1196/QĐ-UBND"),
        ("Số: 1369/QĐ-UBND", "1369", "QĐ-UBND", nil, "1369/QĐ-UBND"),
        ("số 866 / QĐ - UBND ", "866", "QĐ-UBND", nil, "866/QĐ-UBND"),
        ("36/2017/QĐ-UBND", "36", "QĐ-UBND", 2017, "36/2017/QĐ-UBND"), ("2726/QĐ-CTN", "2726", "QĐ-CTN", nil, "2726/QĐ-CTN"),
        ("48/QĐ-TTg", "48", "QĐ-TTg", nil, "48/QĐ-TTg"), ("212/TTr-SNV", "212", "TTr-SNV", nil, "212/TTr-SNV"),
        ("270/TTr-BTĐKT", "270", "TTr-BTĐKT", nil, "270/TTr-BTĐKT"), ("01/CT-UBND", "1", "CT-UBND", nil, "01/CT-UBND"),
        ("1/CT-UBND", "1", "CT-UBND", nil, "01/CT-UBND"), ("461/NQ-HĐND", "461", "NQ-HĐND", nil, "461/NQ-HĐND"),
        ("424/SGDĐT-TĐKT", "424", "SGDĐT-TĐKT", nil, "424/SGDĐT-TĐKT"), ("293-KH/TU", "293", "KH/TU", nil, "293-KH/TU"),
        ("2954-CV/TU", "2954", "CV/TU", nil, "2954-CV/TU"), ("41-CT/TW", "41", "CT/TW", nil, "41-CT/TW"),
        ("1681/NQ-UBTVQH15", "1681", "NQ-UBTVQH15", nil, "1681/NQ-UBTVQH15"),
        ("12/Q\u{D0}–UBND", "12", "QĐ-UBND", nil, "12/QĐ-UBND"),
        ("2025/QĐ-UBND", "2025", "QĐ-UBND", nil, "2025/QĐ-UBND"),
    ])
    func `numbers as documents and the press write them are read`(
        text: String, number: String, symbol: String, year: Int?, written: String
    ) throws {
        let read = try DocumentNumber(text)
        #expect(read.number == number)
        #expect(read.symbol == symbol)
        #expect(read.year == year)
        #expect(read.written == written)
        #expect(read.isParty == (text.hasSuffix("/TU") || text.hasSuffix("/TW")))
        #expect(try DocumentNumber(read.written) == read)
        #expect(try DocumentNumber(text.decomposedStringWithCanonicalMapping) == read)
    }

    @Test(arguments: [
        "", "QĐ-UBND", "1196", "1196/", "1196/1/QĐ-UBND", "0/QĐ-UBND", "1234567/QĐ-UBND", "12/QĐ--UBND", "12/QĐ-UBND/TU", "12-KH",
        "12a/QĐ-UBND",
        "１２/QĐ-UBND", "12/QĐ_UBND", "12/-UBND", "-12/QĐ-UBND",
    ])
    func `what is no number of a document is refused with examples`(text: String) {
        do throws(Rejection) {
            let read = try DocumentNumber(text)
            Issue.record("read as \(read)")
        } catch {
            #expect(error.code == .numberUnreadable)
            #expect(error.remedy.en == "Write it like 1196/QĐ-UBND, 36/2017/QĐ-UBND or 293-KH/TU.")
        }
    }

    @Test func `a symbol that lost the stroke of its Đ is refused, not guessed`() {
        do throws(Rejection) {
            _ = try DocumentNumber("1196/QD-UBND")
            Issue.record("read")
        } catch {
            #expect(error.code == .numberWithoutStroke)
            #expect(error.remedy.vi == "Hãy ghi “QĐ”.")
        }
    }

    @Test func `the symbol of President and Prime Minister tells the body, that of a People's Committee does not`() throws {
        #expect(try DocumentNumber("2726/QĐ-CTN").impliedBody == .statePresident)
        #expect(try DocumentNumber("48/QĐ-TTg").impliedBody == .primeMinister)
        #expect(try DocumentNumber("163/QĐ-UBND").impliedBody == nil)
    }

    @Test func `the year of a normative number must be that of the date`() throws {
        let number = try DocumentNumber("36/2017/QĐ-UBND")
        #expect(try DecisionIdentity(body: "UBND-14", number: number, date: Day(iso: "2017-11-04")!).year == 2017)
        do throws(Rejection) {
            _ = try DecisionIdentity(body: "UBND-14", number: number, date: Day(iso: "2018-11-04")!)
            Issue.record("accepted")
        } catch {
            #expect(error.code == .numberOtherYear)
        }
    }

    @Test func `the id of a decision and of a unit is stable, version 8`() throws {
        let identity = try DecisionIdentity(body: "UBND-14", number: try DocumentNumber("1196/QĐ-UBND"), date: Example.decided)
        #expect(identity.stream == UUID.v8(named: "decision/UBND-14/1196/QĐ-UBND/2026"))
        #expect(UnitIdentity.stream(code: "03646", from: Day(iso: "2025-07-01")!) == UUID.v8(named: "unit/03646/2025-07-01"))
        #expect(identity.stream.text.dropFirst(14).first == "8")
    }
}
