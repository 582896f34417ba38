package dev.interdict.ingestion.triggers;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A stream about an SBOM, which begins with its headers and cannot be refused afterwards: {@link KnownSboms} looks first. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OfKnownSbom {}
