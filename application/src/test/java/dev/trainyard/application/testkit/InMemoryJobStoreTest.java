package dev.trainyard.application.testkit;

final class InMemoryJobStoreTest extends InMemoryFixture implements JobStoreContract {}
