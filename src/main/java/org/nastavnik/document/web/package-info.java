/** Pages and downloads of documents. */
package org.nastavnik.document.web;
