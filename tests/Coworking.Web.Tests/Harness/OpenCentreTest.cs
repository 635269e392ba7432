namespace Coworking.Web.Tests.Harness;

/// <summary>A test that looks at an open centre through browsers of its own.</summary>
public abstract class OpenCentreTest(BrowserRun run, OpenCentre centre) : BrowserTest(run, centre.Origin)
{
    protected OpenCentre Centre => centre;

    /// <summary>Opens a page of the site and signs in there.</summary>
    protected async Task<Visitor> SignedInAsync(string person, Look look, string path)
    {
        var visitor = await VisitAsync(look);
        await visitor.OpenAsync(path);
        await visitor.SignInAsync(person);
        return visitor;
    }
}

/// <summary>Tests that share one centre which never closes.</summary>
[CollectionDefinition]
public sealed class AroundTheClock : ICollectionFixture<OpenCentre>;
