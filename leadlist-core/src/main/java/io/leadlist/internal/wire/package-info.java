/** What the endpoints of both contracts share. Not meant for hosts. */
@NullMarked
package io.leadlist.internal.wire;

import org.jspecify.annotations.NullMarked;
