package io.leadlist.spring.boot.test;

import io.leadlist.spring.boot.LeadListAutoConfiguration;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test with lead lists in memory, without a database and without the host's other beans.
 *
 * <pre>{@code
 * @LeadListTest
 * @Import(Campaigns.class) // the class of the host that is tested
 * class CampaignsTest { … }
 * }</pre>
 *
 * <p>It loads the host's {@code application.properties} and these beans:
 *
 * <ul>
 *   <li>{@link io.leadlist.LeadLists} and {@link io.leadlist.ImportWorker}, with the properties {@code leadlist.*} and
 *       the ports that the test imports or declares in a nested configuration,
 *   <li>{@link io.leadlist.memory.MemoryStorage}, {@link io.leadlist.memory.MemoryDirectory} and
 *       {@link io.leadlist.memory.MemoryUsers}, unless the test has others,
 *   <li>no schedules, no health and no metrics: the test calls the worker itself.
 * </ul>
 *
 * <p>Changes are published as application events at once, because the storage in memory takes no part in transactions.
 * Tests of one context share the storage; an organization of its own isolates a test.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(SpringExtension.class)
@ContextConfiguration(initializers = ConfigDataApplicationContextInitializer.class)
@ImportAutoConfiguration({LeadListTestAutoConfiguration.class, LeadListAutoConfiguration.class})
public @interface LeadListTest {}
