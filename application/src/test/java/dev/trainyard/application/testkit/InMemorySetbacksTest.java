package dev.trainyard.application.testkit;

class InMemorySetbacksTest extends InMemoryFixture implements SetbacksContract {}
