package dev.trainyard.adapters.vertex.front.rest;

/** An HTTP answer: a status and JSON. */
public record RestAnswer(int status, String json) {}
