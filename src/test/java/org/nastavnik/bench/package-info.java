/**
 * What a programme costs here against the bare engine (mvn verify -Pbench): one programme is taken through our services
 * and forms and written down step by step; the bare engine then repeats the same steps on models of the same shape.
 */
package org.nastavnik.bench;
