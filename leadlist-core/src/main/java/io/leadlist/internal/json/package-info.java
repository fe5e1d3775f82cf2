/** How JSON is written with Jackson databind. Shared by the two contracts; not meant for hosts. */
@NullMarked
package io.leadlist.internal.json;

import org.jspecify.annotations.NullMarked;
