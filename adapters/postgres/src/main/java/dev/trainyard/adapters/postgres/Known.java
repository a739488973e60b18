package dev.trainyard.adapters.postgres;

import java.nio.ByteBuffer;

/** The submission that has a key. */
record Known(long jobId, int place, ByteBuffer requestHash) {}
