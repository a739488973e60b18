package dev.trainyard.application.testkit;

class InMemoryFilterTest extends InMemoryFixture implements FilterContract {}
