/// What a YAML file may measure. A record is text that people write: these
/// bounds are far above any real one and far below what could hurt.
package struct YAMLLimits: Sendable {
  /// Bytes of one file.
  package var bytes = 4 << 20
  /// Levels of lists and maps.
  package var depth = 32
  /// Scalars, lists and maps together.
  package var nodes = 200_000

  package init() {}
}
