package dev.trainyard.domain.rules;

/**
 * One thing wrong with a request.
 *
 * @param field path as Vertex reports it, in snake_case: {@code
 *     job_spec.worker_pool_specs[0].machine_spec.machine_type}
 * @param message a sentence for the caller
 */
public record Violation(String field, String message) {}
