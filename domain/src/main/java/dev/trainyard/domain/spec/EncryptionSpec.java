package dev.trainyard.domain.spec;

/** The customer's own key; its region is the job's. */
public record EncryptionSpec(String kmsKeyName) {}
