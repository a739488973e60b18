package dev.trainyard.application.testkit;

final class InMemoryLeasesTest extends InMemoryFixture implements LeasesContract {}
