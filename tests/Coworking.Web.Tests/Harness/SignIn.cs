namespace Coworking.Web.Tests.Harness;

/// <summary>Signing in as a person does: the button, the issuer's page, the way back.</summary>
internal static class SignIn
{
    private static readonly Dictionary<string, (string In, string Out)> Buttons = new(StringComparer.Ordinal)
    {
        ["kk"] = ("Кіру", "Шығу"),
        ["ru"] = ("Войти", "Выйти"),
        ["en"] = ("Sign in", "Sign out"),
    };

    public static ILocator SignInButton(this Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = Buttons[visitor.Look.Language].In, Exact = true });

    public static ILocator SignOutButton(this Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = Buttons[visitor.Look.Language].Out, Exact = true });

    /// <summary>Signs in from the page that is open and comes back to it.</summary>
    public static async Task SignInAsync(this Visitor visitor, string person)
    {
        await visitor.SignInButton().ClickAsync();
        await visitor.PickAsync(person);
        await visitor.SignOutButton().WaitForAsync();
    }

    /// <summary>
    /// Picks a person on the issuer's page. It lists a few; the others, whom tests need so that they do not stand in each other's
    /// way, are picked by giving a button another name.
    /// </summary>
    public static async Task PickAsync(this Visitor visitor, string person)
    {
        var page = visitor.Page;
        // Its button, not a navigation, which a busy browser may have made before anybody waits for it.
        await page.Locator("button.person").First.WaitForAsync();
        var listed = page.Locator($"button.person[value='{person}']");
        if (await listed.CountAsync() == 0)
        {
            listed = page.Locator("button.person").First;
            await listed.EvaluateAsync("(button, person) => { button.value = person }", person);
        }

        await listed.ClickAsync();
    }
}
