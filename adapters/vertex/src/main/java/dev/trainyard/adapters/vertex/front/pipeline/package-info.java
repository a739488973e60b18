/** Training pipelines: the job that one asks for, and how one fares as its job fares. */
@NullMarked
package dev.trainyard.adapters.vertex.front.pipeline;

import org.jspecify.annotations.NullMarked;
