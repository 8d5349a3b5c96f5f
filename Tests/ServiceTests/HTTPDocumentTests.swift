import Foundation
import HTTPTypes
import Testing

@testable import Service

struct HTTPDocumentTests {
    /// Method and path of each operation of a document: two spaces before a path, four before a method.
    private static func operations(_ yaml: String) -> Set<String> {
        var operations: Set<String> = []
        var path: Substring?
        for line in yaml.split(separator: "\n") {
            if line.hasPrefix("components:") { break }
            if let found = line.firstMatch(of: /^  (\/[^:]*):$/) { path = found.1 }
            if let method = line.firstMatch(of: /^    (get|post|put|patch|delete):$/), let path {
                operations.insert("\(method.1.uppercased()) \(path)")
            }
        }
        return operations
    }

    @Test func `the document and the routes say the same`() async throws {
        let client = try HTTPTestClient()
        let answer = try await client.send(.get, "/api/v1/openapi.yaml")
        #expect(answer.header("Content-Type") == "application/yaml")
        #expect(answer.text.hasPrefix("openapi: 3.1.0\n"))
        let documented = Self.operations(answer.text)
        // Pages are for people and carry their own forms: the document is of what programs call.
        let pages = client.routes.filter { route in
            ["/api/", "/healthz", "/readyz", "/metrics"].allSatisfy { !route.contains(" \($0)") }
        }
        #expect(documented.count > 20)
        #expect(client.routes.subtracting(pages).subtracting(documented) == [])
        #expect(documented.subtracting(client.routes) == [])
    }

    @Test func `every reference of the document leads somewhere and every schema is used`() {
        let text = String(decoding: PackageResources.openapi_yaml, as: UTF8.self)
        let used = Set(text.matches(of: /#\/components\/(\w+)\/(\w+)/).map { String($0.2) })
        let components = text.components(separatedBy: "\ncomponents:\n")[1]
        let known = Set(components.matches(of: /(?m)^    (\w+):/).map { String($0.1) })
        #expect(used.subtracting(known) == [])
        #expect(known.subtracting(used) == ["token"])
    }
}
