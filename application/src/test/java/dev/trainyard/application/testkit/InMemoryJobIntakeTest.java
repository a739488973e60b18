package dev.trainyard.application.testkit;

final class InMemoryJobIntakeTest extends InMemoryFixture implements JobIntakeContract {}
