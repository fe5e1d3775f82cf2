/** What a release publishes: the check at the end of {@code mvn -Prelease verify}. */
@NullMarked
package io.leadlist.examples.release;

import org.jspecify.annotations.NullMarked;
