package dev.trainyard.application.testkit;

class InMemoryRemovalsTest extends InMemoryFixture implements RemovalsContract {}
