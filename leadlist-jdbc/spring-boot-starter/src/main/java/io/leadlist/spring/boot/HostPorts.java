package io.leadlist.spring.boot;

import java.util.function.Consumer;
import org.springframework.beans.factory.ListableBeanFactory;

/** The ports that the host provides as beans. */
record HostPorts(ListableBeanFactory beans) {
    /** Uses the bean of a type if there is one. If there are several, one of them must be primary. */
    <T> void use(Class<T> type, Consumer<? super T> setting) {
        beans.getBeanProvider(type).ifAvailable(setting::accept);
    }

    /** Uses all beans of a type, in their order. */
    <T> void useAll(Class<T> type, Consumer<? super T> setting) {
        beans.getBeanProvider(type).orderedStream().forEach(setting);
    }
}
