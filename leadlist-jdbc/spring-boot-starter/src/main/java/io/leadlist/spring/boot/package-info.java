/**
 * Lead lists in a Spring Boot application. {@link io.leadlist.spring.boot.LeadListAutoConfiguration} creates the beans,
 * {@link io.leadlist.spring.boot.LeadListProperties} has their settings, and beans of the host replace any of them.
 */
@NullMarked
package io.leadlist.spring.boot;

import org.jspecify.annotations.NullMarked;
