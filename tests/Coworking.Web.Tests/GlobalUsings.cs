global using Coworking.Web.Tests.Harness;
global using Microsoft.Playwright;
global using Xunit;
global using static Microsoft.Playwright.Assertions;
