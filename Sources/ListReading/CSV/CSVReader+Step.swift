import Foundation

extension CSVReader {
    /// The state machine: one byte at a time, whatever the cuts between pieces.
    mutating func step(_ bytes: ArraySlice<UInt8>, into records: inout [CSVRecord]) throws(ListError) {
        for byte in bytes {
            if byte >= 0x80 || utf8.isInsideCharacter {
                guard utf8.accept(byte) else { throw .invalidUTF8(line: line, byte: offset) }
                cellIsASCII = false
            } else if byte == 0 {
                throw .nulByte(line: line, byte: offset)
            }
            offset += 1
            if byte == 0x0A || byte == 0x0D {
                endLine(byte, into: &records)
                continue
            }
            afterCarriageReturn = false
            take(byte)
        }
    }

    /// Any byte but the ends of lines.
    private mutating func take(_ byte: UInt8) {
        switch state {
        case .cellStart:
            if byte == 0x22 {
                state = .quoted
                quoteLine = line
            } else if byte == delimiter {
                endCell()
            } else {
                state = .unquoted
                keep(byte)
            }
        case .unquoted:
            if byte == delimiter { endCell() } else { keep(byte) }
        case .quoted:
            if byte == 0x22 { state = .quoteInQuoted } else { keep(byte) }
        case .quoteInQuoted:
            if byte == 0x22 {
                keep(byte)
                state = .quoted
            } else if byte == delimiter {
                endCell()
            } else {
                note(.textAfterQuote(column: cells.count))
                keep(byte)
                state = .unquoted
            }
        case .probing, .done: break
        }
    }

    private mutating func endLine(_ byte: UInt8, into records: inout [CSVRecord]) {
        let endsPair = byte == 0x0A && afterCarriageReturn
        afterCarriageReturn = byte == 0x0D
        if !endsPair { line += 1 }
        if case .quoted = state {
            // One line break in a cell is one LF, however the file writes it.
            if !endsPair { keep(0x0A) }
            return
        }
        if endsPair {
            // The LF of CRLF: the record ended with the CR.
            recordLine = line
            return
        }
        endRecord(into: &records)
    }

    private mutating func keep(_ byte: UInt8) {
        guard cell.count < limits.cellBytes else {
            note(.cellTooLong(column: cells.count))
            return
        }
        cell.append(byte)
    }

    private mutating func note(_ problem: CSVRecord.Problem) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    private mutating func endCell() {
        defer {
            cell.removeAll(keepingCapacity: true)
            cellIsASCII = true
            state = .cellStart
        }
        if isDroppingCells { return }
        if cells.count >= limits.columns {
            // Excel pads rows with empty cells; only text beyond the limit is a loss.
            if !cell.isEmpty {
                note(.tooManyColumns)
                isDroppingCells = true
            }
            return
        }
        if recordBytes + cell.count > limits.rowBytes {
            note(.rowTooLong)
            isDroppingCells = true
            return
        }
        recordBytes += cell.count
        if problems.contains(.cellTooLong(column: cells.count)) {
            // A text cut in the middle of a character is no text.
            recordBytes -= cell.count
            cells.append("")
            return
        }
        let text = String(decoding: cell, as: UTF8.self)
        cells.append(cellIsASCII ? text : ListText.nfc(text))
    }

    mutating func endRecord(into records: inout [CSVRecord]) {
        endCell()
        recordNumber += 1
        records.append(CSVRecord(number: recordNumber, line: recordLine, cells: cells, problems: problems))
        cells.removeAll(keepingCapacity: true)
        problems.removeAll()
        recordBytes = 0
        isDroppingCells = false
        recordLine = line
    }
}
