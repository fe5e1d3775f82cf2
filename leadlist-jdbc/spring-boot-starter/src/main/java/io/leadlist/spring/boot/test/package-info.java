/** Tests of a host that need lead lists: {@link io.leadlist.spring.boot.test.LeadListTest}. */
@NullMarked
package io.leadlist.spring.boot.test;

import org.jspecify.annotations.NullMarked;
