import Testing

struct DemoTests {}
