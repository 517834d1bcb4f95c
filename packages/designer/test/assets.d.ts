/** What the tests in a browser, and stories, import beside modules: `?raw`, style sheets, `import.meta.glob`. */
/// <reference types="vite/client" />
