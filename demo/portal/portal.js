// What an old portal does with jQuery 1.12: tabs, a news ticker, switches. $ and jQuery are its globals, not ours.
jQuery(($) => {
  $('[data-tabs]').each(function () {
    const list = $('<div role="tablist" aria-label="政务动态"></div>').prependTo(this);
    const panels = $(this).children('section');
    panels.each(function (index) {
      const id = `tab-${index}`;
      const name = $(this).children('h3').hide().text();
      $(this).attr({ role: 'tabpanel', 'aria-labelledby': id, id: `panel-${index}` });
      $('<button type="button" role="tab"></button>')
        .attr({ id, 'aria-controls': `panel-${index}` })
        .text(name)
        .appendTo(list);
    });
    const tabs = list.children();
    const choose = (index) => {
      tabs.each(function (at) {
        $(this).attr({ 'aria-selected': String(at === index), tabindex: at === index ? 0 : -1 });
      });
      panels.hide().eq(index).show();
    };
    tabs.on('click', function () {
      choose(tabs.index(this));
    });
    tabs.on('keydown', function (event) {
      const step = { 37: -1, 39: 1 }[event.which];
      if (!step) return;
      const next = (tabs.index(this) + step + tabs.length) % tabs.length;
      choose(next);
      tabs.eq(next).trigger('focus');
    });
    choose(0);
  });

  $('.ticker').each(function () {
    const list = $(this).addClass('runs').children('ul');
    let isPaused = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const button = $(this).children('.pause').prop('hidden', false);
    const say = () => button.text(isPaused ? '继续滚动' : '暂停滚动');
    const isRead = () => list.is(':hover') || list.find(':focus').length > 0;
    list.children().slice(1).hide();
    button.on('click', () => {
      isPaused = !isPaused;
      say();
    });
    say();
    setInterval(() => {
      if (isPaused || isRead() || document.hidden) return;
      const first = list.children().first().hide().appendTo(list);
      list.children().first().show();
      first.stop(true);
    }, 5000);
  });

  $('.switches button').each(function () {
    const button = $(this);
    const { set, on, off = '' } = button.data();
    const root = $('html');
    const say = () => button.attr('aria-pressed', String(root.attr(`data-${set}`) === on));
    button.on('click', () => {
      const value = root.attr(`data-${set}`) === on ? off : on;
      root.attr(`data-${set}`, value);
      try {
        localStorage.setItem(`portal-${set}`, value);
      } catch {}
      say();
    });
    say();
  });
});
