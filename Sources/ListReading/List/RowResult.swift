/// A row, or everything that is wrong with it. (`Result` wants an error, and a refusal is an outcome.)
enum RowResult<Row> {
    case success(Row)
    case failure(RowRefusal)
}
