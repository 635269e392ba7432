namespace Coworking.Web.Tests.My;

/// <summary>The page of one's own bookings in its language.</summary>
internal sealed class MyBookings(Visitor patron)
{
    public enum Press
    {
        CheckIn,
        Extend,
        Leave,
        Move,
        Cancel,
        Take,
        LeaveLine,
    }

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["kk"] = ["Келгенімді белгілеу", "Ұзарту", "Ертерек кету", "Ауыстыру", "Броньды жою", "Осы орынды алу", "Кезектен шығу"],
        ["ru"] = ["Отметиться", "Продлить", "Уйти раньше", "Перенести", "Отменить бронь", "Занять его", "Выйти из очереди"],
        ["en"] = ["Check in", "Stay longer", "Leave early", "Move", "Cancel the booking", "Take it", "Leave the line"],
    };

    private IPage Page => patron.Page;

    /// <summary>A booking ahead with what can be done about it.</summary>
    public ILocator Held(string range) => Page.Locator(".held").Filter(new() { HasText = range });

    /// <summary>What was done last.</summary>
    public ILocator Said => Page.Locator(".held-said:not(:empty)");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>A freed place that is kept for this patron.</summary>
    public ILocator Hold => Page.Locator(".hold");

    public ILocator InLine => Page.Locator(".waiting");

    public string Word(Press press) => Words[patron.Look.Language][(int)press];

    public ILocator Button(Press press) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = Word(press), Exact = true });

    public ILocator InDialog(Press press) => Dialog.GetByRole(AriaRole.Button, new() { Name = Word(press), Exact = true });
}
