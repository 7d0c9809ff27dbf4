/** Best practices that programmes leave behind. */
package org.nastavnik.practice;
