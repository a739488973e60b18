package dev.trainyard.application.testkit;

final class InMemoryJobArchiveTest extends InMemoryFixture implements JobArchiveContract {}
