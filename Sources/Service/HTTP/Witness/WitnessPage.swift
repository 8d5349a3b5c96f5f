import Entry
import Publishing
import TransparencyLog

/// What a witness shows to people: its key, and what it cosigned last of each log.
struct WitnessPage {
    let status: WitnessFolder.Status

    /// The page; it needs no style and no script.
    var markup: Markup {
        var page = Markup(
            """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Bên làm chứng của Sổ Vàng</title></head><body><main>
            <h1>Bên làm chứng của Sổ Vàng <span lang="en">/ witness of the golden book</span></h1>
            <p>Máy này chỉ ký khi đầu sổ mới nối tiếp đúng đầu sổ đã ký trước: lịch sử không thể bị viết lại mà không lộ.
            Chữ ký xác nhận tính toàn vẹn, không phải sự đồng ý với nội dung.</p>
            <p lang="en">This machine cosigns a head only if it extends the last one that it cosigned: history cannot be rewritten unseen.
            A cosignature attests integrity, not agreement with the content.</p>
            <h2>Khóa công khai <span lang="en">/ public key</span></h2>

            """)
        for key in status.keys {
            page.append("<p><code>")
            page.append(escaping: key.text)
            page.append("</code></p>\n")
        }
        page.append("<h2>Các sổ <span lang=\"en\">/ logs</span></h2>\n")
        for log in status.logs { page.append(Self.section(log)) }
        if status.logs.isEmpty {
            page.append("<p>Chưa có sổ nào: <code>sovang witness add-log</code> <span lang=\"en\">/ no log yet</span></p>\n")
        }
        page.append(Self.alarms(status))
        page.append("<p>Yêu cầu bị từ chối <span lang=\"en\">/ refused requests</span>: ")
        page.append(status.refused)
        page.append("</p>\n</main></body></html>\n")
        return page
    }

    /// What the signed heads say that were refused: a fork is one by itself, the rest has to be asked about.
    private static func alarms(_ status: WitnessFolder.Status) -> Markup {
        var alarms = Markup("")
        if status.forks > 0 {
            alarms.append("<p role=\"alert\"><strong>BÁO ĐỘNG: sổ đã ký hai lịch sử mâu thuẫn; bằng chứng được lưu: ")
            alarms.append(status.forks)
            alarms.append(
                " <span lang=\"en\">/ ALARM: a log signed two histories that contradict each other; the requests are kept</span></strong></p>\n"
            )
        }
        if status.evidence > 0 {
            alarms.append(
                "<p role=\"alert\"><strong>CẢNH BÁO: có đầu sổ mang chữ ký của sổ mà yêu cầu không chứng minh được là nối tiếp: ")
            alarms.append(status.evidence)
            alarms.append(
                """
                 <span lang="en">/ WARNING: signed heads that their requests did not show to extend the last one</span></strong>
                Yêu cầu bên giữ sổ chứng minh từng đầu sổ trong thư mục <code>evidence</code>; không chứng minh được là sổ đã bị viết lại.
                <span lang="en">Ask the log's operator to prove each head in the folder <code>evidence</code>; one that cannot be proven shows
                that the log was rewritten.</span></p>

                """)
        }
        return alarms
    }

    private static func section(_ log: WitnessFolder.LogStatus) -> Markup {
        var section = Markup("<h3>")
        section.append(escaping: log.origin.description)
        section.append("</h3>\n")
        if log.isDamaged {
            section.append("<p role=\"alert\"><strong>Trạng thái bị hỏng, không ký gì nữa <span lang=\"en\">")
            section.append("/ the state is damaged; nothing is cosigned</span></strong></p>\n")
        }
        guard let head = log.checkpoint else {
            section.append("<p>Chưa ký lần nào <span lang=\"en\">/ nothing cosigned yet</span></p>\n")
            return section
        }
        section.append("<table><tbody>\n<tr><th scope=\"row\">Số mục <span lang=\"en\">/ entries</span></th><td>")
        section.append(Int(head.size))
        section.append("</td></tr>\n<tr><th scope=\"row\">Gốc cây <span lang=\"en\">/ root</span></th><td><code>")
        section.append(escaping: head.root.base64)
        section.append("</code></td></tr>\n<tr><th scope=\"row\">Ký lúc <span lang=\"en\">/ cosigned at</span></th><td>")
        section.append(escaping: Instant(microseconds: Int64(clamping: log.time) &* 1_000_000).description)
        section.append("</td></tr>\n</tbody></table>\n")
        return section
    }
}
