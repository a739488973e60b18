/** What Vertex calls its resources and operations, and what it says of a name that nothing has. */
@NullMarked
package dev.trainyard.adapters.vertex.front.name;

import org.jspecify.annotations.NullMarked;
