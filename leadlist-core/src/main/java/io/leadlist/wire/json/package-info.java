/** The limits of request bodies, and the form of instants in them. Both contracts share them. */
@NullMarked
package io.leadlist.wire.json;

import org.jspecify.annotations.NullMarked;
