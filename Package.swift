// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode, the strictest checks, no warning tolerated.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

// Arrows point down only: each target knows only those before it.
let package = Package(
  name: "dossier",
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "Markup", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "Sourcing", dependencies: ["CLibYAML"], swiftSettings: strict),
    .target(name: "Records", dependencies: ["Sourcing"], swiftSettings: strict),
    .target(name: "Law", dependencies: ["Records", "Sourcing"], swiftSettings: strict),
    .target(
      name: "Evidence",
      dependencies: ["Records", "Sourcing", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(name: "Documents", dependencies: ["Law", "Records", "Sourcing", "Markup"], swiftSettings: strict),
    .target(
      name: "Workspace", dependencies: ["Documents", "Evidence", "Law", "Records", "Sourcing", "Markup"],
      swiftSettings: strict),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "Workspace", "Documents", "Evidence", "Law", "Records", "Sourcing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(name: "SourcingTests", dependencies: ["Sourcing"], swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "Sourcing"], swiftSettings: strict),
    .testTarget(name: "LawTests", dependencies: ["Law", "Records", "Sourcing"], swiftSettings: strict),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "Records", "Sourcing"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Law", "Records", "Sourcing", "Markup"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["Workspace", "Documents", "Evidence", "Law", "Records", "Sourcing", "Markup"],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "DossierTests", dependencies: ["dossier", "Sourcing"], exclude: ["Golden"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
