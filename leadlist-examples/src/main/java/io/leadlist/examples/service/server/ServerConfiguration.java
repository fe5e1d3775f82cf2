package io.leadlist.examples.service.server;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server itself refuses, it tells in the contracts' words too. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    /** Installs the valve on the engine, so that it also covers requests that the server itself rejects. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> noWaitingForUnreadBodies() {
        return factory -> factory.addEngineValves(new UnreadBodyValve());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsInTheContractsShape() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ContractErrorValve.class.getName()));
    }
}
