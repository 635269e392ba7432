using Spectre.Console;
using Spectre.Console.Rendering;

namespace Coworking.Infra.Tests.Provision;

/// <summary>A terminal at which somebody sits and types: one answer a question, each with Enter.</summary>
internal sealed class AnsweringConsole(IAnsiConsole inner, IEnumerable<string> answers) : IAnsiConsole, IAnsiConsoleInput
{
    private readonly Queue<char> keys = new(answers.SelectMany(answer => $"{answer}\r"));

    public Profile Profile => inner.Profile;

    public IAnsiConsoleCursor Cursor => inner.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => inner.ExclusivityMode;

    public RenderPipeline Pipeline => inner.Pipeline;

    /// <summary>What was typed and nobody asked for.</summary>
    public int Unread => keys.Count;

    public void Clear(bool home) => inner.Clear(home);

    public void Write(IRenderable renderable) => inner.Write(renderable);

    public void WriteAnsi(Action<AnsiWriter> action) => inner.WriteAnsi(action);

    public bool IsKeyAvailable() => keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept)
    {
        Assert.True(keys.TryDequeue(out var key), "There was a question that nobody answers.");
        return new ConsoleKeyInfo(key, key is '\r' ? ConsoleKey.Enter : ConsoleKey.NoName, shift: false, alt: false, control: false);
    }

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
}
